package io.debrief.actions.life;

/** Who is known: looked up before a decision, so that deciding needs no waiting. */
public interface Directory {

    /** Whether a person has this id. */
    boolean isPerson(String id);

    /** Whether a team has this name. */
    boolean isTeam(String name);
}
