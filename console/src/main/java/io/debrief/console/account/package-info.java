/** The local people who may log in, as the logins file has them. */
@NullMarked
package io.debrief.console.account;

import org.jspecify.annotations.NullMarked;
