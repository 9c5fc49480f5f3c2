/** Years of past signals, brought in through crashes. */
package io.debrief.acceptance.backfill;
