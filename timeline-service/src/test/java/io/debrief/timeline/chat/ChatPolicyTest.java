package io.debrief.timeline.chat;

import static io.debrief.timeline.chat.ChatPolicy.Verdict.DROP;
import static io.debrief.timeline.chat.ChatPolicy.Verdict.HOLD;
import static io.debrief.timeline.chat.ChatPolicy.Verdict.KEEP;
import static org.assertj.core.api.Assertions.assertThat;

import io.debrief.timeline.chat.ChatPolicy.Known;
import io.debrief.timeline.chat.ChatPolicy.Verdict;
import io.debrief.timeline.projection.Say;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChatPolicyTest {

    private static final Instant AT = Instant.parse("2026-05-01T10:00:00Z");

    private final ChatPolicy policy = new ChatPolicy(Set.of("#Ops-War-Room", "C77"));

    private Verdict judge(Say say, Known... known) {
        return policy.judge(say.signal(), List.of(known));
    }

    private static Known named(String name) {
        return new Known(Optional.of(name), false);
    }

    @Test
    void whatIsNoChatIsKept() {
        assertThat(judge(Say.fired("f1", AT))).isEqualTo(KEEP);
        assertThat(judge(Say.channel("channel.created", "C1", "lunch", AT))).isEqualTo(KEEP);
    }

    @Test
    void incidentChannelsAllowedOnesAndBoundOnesAreKept() {
        assertThat(judge(Say.message("C1", "1", AT).label("channelName", "inc-7")))
                .isEqualTo(KEEP);
        assertThat(judge(Say.message("C1", "1", AT), named("#INC-7"))).isEqualTo(KEEP);
        assertThat(judge(Say.message("C1", "1", AT), named("ops-war-room"))).isEqualTo(KEEP);
        assertThat(judge(Say.message("C77", "1", AT))).isEqualTo(KEEP);
        assertThat(judge(Say.message("C1", "1", AT), named("lunch"), new Known(Optional.empty(), true)))
                .isEqualTo(KEEP);
    }

    @Test
    void whatNobodyKnowsIsHeldAndWhatIsKnownToBeOtherIsDropped() {
        assertThat(judge(Say.message("C1", "1", AT), Known.NOTHING)).isEqualTo(HOLD);
        assertThat(judge(Say.message("C1", "1", AT), named("lunch"))).isEqualTo(DROP);
    }

    @Test
    void directMessagesAreNeverKeptWhateverIsBound() {
        Known bound = new Known(Optional.of("inc-7"), true);
        assertThat(judge(Say.message("D1", "1", AT), bound)).isEqualTo(DROP);
        assertThat(judge(Say.message("G1", "1", AT).label("channelType", "mpim"), bound))
                .isEqualTo(DROP);
    }
}
