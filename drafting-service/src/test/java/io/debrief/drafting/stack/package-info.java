/** What the service's tests share: records in, records out. */
@NullMarked
package io.debrief.drafting.stack;

import org.jspecify.annotations.NullMarked;
