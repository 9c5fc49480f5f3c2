/** The data folder: where everything lies, who may read it, who holds it. */
@NullMarked
package io.debrief.standalone.data;

import org.jspecify.annotations.NullMarked;
