/** Folders of ours on disk, closed to everybody else. */
@NullMarked
package io.debrief.ingest.folder;

import org.jspecify.annotations.NullMarked;
