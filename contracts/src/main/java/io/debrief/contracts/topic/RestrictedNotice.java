package io.debrief.contracts.topic;

/**
 * All that a public topic says of something restricted.
 *
 * @param id its label, such as {@code INC-42}
 * @param restricted always true
 * @param version the version of the full record on {@link Topic#RESTRICTED}
 */
public record RestrictedNotice(String id, boolean restricted, long version) {

    /** The notice of a version. */
    public static RestrictedNotice of(String id, long version) {
        return new RestrictedNotice(id, true, version);
    }
}
