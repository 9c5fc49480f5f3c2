/** What a post-mortem says about itself: title, date, severity, services, author; what it does not say stays open. */
@org.jspecify.annotations.NullMarked
package io.debrief.documents.facts;
