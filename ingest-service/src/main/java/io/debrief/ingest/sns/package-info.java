/** Reading what Amazon SNS delivers, CloudWatch's alarms above all. */
@NullMarked
package io.debrief.ingest.sns;

import org.jspecify.annotations.NullMarked;
