package io.debrief.console.timeline;

import io.debrief.console.strip.Strip;
import java.util.List;

/**
 * What stands above every page of an incident.
 *
 * @param id its label
 * @param title its title
 * @param severity in words
 * @param severityStyle its style
 * @param status in words
 * @param statusStyle its style
 * @param when when it was
 * @param length how long, empty while open
 * @param services what it is about
 * @param lead who leads the incident, possibly empty
 * @param restricted whether only named people see it
 * @param demo whether it was made for the demo
 * @param mergedInto where it continues, possibly empty
 * @param entries how many entries the timeline shows
 * @param toDecide how many follow-ups wait, empty where unknown
 * @param strips the strip for each width
 * @param tab which page this is
 */
public record Head(
        String id,
        String title,
        String severity,
        String severityStyle,
        String status,
        String statusStyle,
        String when,
        String length,
        String services,
        String lead,
        boolean restricted,
        boolean demo,
        String mergedInto,
        int entries,
        String toDecide,
        List<Strip> strips,
        String tab) {}
