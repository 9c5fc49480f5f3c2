package io.debrief.ingest.imports;

/**
 * Something in a file that could not be read.
 *
 * @param number counts the problems of an import from 1
 * @param place the line, element or message
 * @param why one sentence
 */
public record ImportProblem(int number, String place, String why) {}
