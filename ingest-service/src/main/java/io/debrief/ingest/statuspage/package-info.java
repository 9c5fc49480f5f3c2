/** Reading what Statuspage tells its subscribers. */
@NullMarked
package io.debrief.ingest.statuspage;

import org.jspecify.annotations.NullMarked;
