package io.debrief.ingest.imports;

/** Finds who reads an import's file. */
@FunctionalInterface
interface ImportReaders {

    /** Who reads it. */
    ImportReader of(ImportOrder order);
}
