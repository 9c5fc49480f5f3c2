/** Trying a body out: what signals it would give, without a service, a broker or a secret. */
@NullMarked
package io.debrief.ingest.tryout;

import org.jspecify.annotations.NullMarked;
