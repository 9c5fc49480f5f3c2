package io.debrief.drafting.postmortem;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The follow-ups of a post-mortem on their way to whoever makes actions of them. */
@Entity
@SuppressWarnings("NullAway.Init")
@Table(name = "follow_up")
class FollowUpRow {

    @Id
    String incident;

    long version;

    @Column(name = "published_version")
    long publishedVersion;

    String content;
}
