/** Tests of the audit. */
@org.jspecify.annotations.NullMarked
package io.debrief.actions.audit;
