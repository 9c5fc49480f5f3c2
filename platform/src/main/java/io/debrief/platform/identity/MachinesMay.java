package io.debrief.platform.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Opens a call that changes something to machines. Without it, such a call is closed to them.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface MachinesMay {

    /** The scope a machine needs; empty where any valid token is enough since nothing is decided. */
    String scope() default "";
}
