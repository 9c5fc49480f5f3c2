/** Fetching the certificates that senders sign with. */
@NullMarked
package io.debrief.ingest.certificate;

import org.jspecify.annotations.NullMarked;
