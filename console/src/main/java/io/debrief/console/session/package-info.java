/** Who is here: sessions, their cookies, and the tokens made from them. */
@NullMarked
package io.debrief.console.session;

import org.jspecify.annotations.NullMarked;
