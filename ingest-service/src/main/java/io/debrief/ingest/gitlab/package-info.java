/** Reading what GitLab's project, group and system hooks send. */
@NullMarked
package io.debrief.ingest.gitlab;

import org.jspecify.annotations.NullMarked;
