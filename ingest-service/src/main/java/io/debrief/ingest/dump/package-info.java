/** Lists that APIs of other tools give, read as if their webhooks had delivered each thing in them. */
@NullMarked
package io.debrief.ingest.dump;

import org.jspecify.annotations.NullMarked;
