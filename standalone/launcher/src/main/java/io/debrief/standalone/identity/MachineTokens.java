package io.debrief.standalone.identity;

import io.debrief.standalone.data.DataFolder;
import io.debrief.standalone.data.JsonFile;
import io.debrief.standalone.data.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/** Machine tokens that last: issued, listed, revoked. The tokens themselves are not kept. */
public final class MachineTokens {

    private final DataFolder data;
    private final Clock clock;

    /** The tokens of a folder. */
    public MachineTokens(DataFolder data, Clock clock) {
        this.data = data;
        this.clock = clock;
    }

    /**
     * One token that was issued.
     *
     * @param name the machine
     * @param id the token's id
     * @param scopes what it may do
     * @param issuedAt when it was issued
     * @param expiresAt when it ends by itself
     * @param revoked whether it was taken back
     */
    public record Issued(
            String name, String id, List<String> scopes, String issuedAt, String expiresAt, boolean revoked) {}

    /**
     * Issues a token and notes it.
     *
     * @throws IOException when the note cannot be written
     */
    public String issue(String name, List<String> scopes, Duration life) throws IOException {
        var id = UUID.randomUUID().toString();
        var now = clock.instant();
        var token = new TokenIssuer(SigningKey.read(data.signingKey()), clock).machine(name, id, scopes, life);
        var issued = new ArrayList<>(list());
        issued.add(new Issued(name, id, scopes, now.toString(), now.plus(life).toString(), false));
        JsonFile.write(data.machineTokens(), issued);
        return token;
    }

    /**
     * All tokens that were issued, oldest first.
     *
     * @throws IOException when the notes cannot be read
     */
    public List<Issued> list() throws IOException {
        return JsonFile.list(data.machineTokens(), Issued.class);
    }

    /**
     * Takes back every token of a machine, or the one with this id.
     *
     * @return how many were taken back now
     * @throws IOException when that cannot be written
     */
    public int revoke(String nameOrId) throws IOException {
        var ids = new TreeSet<String>();
        var issued = new ArrayList<Issued>();
        for (var token : list()) {
            boolean meant = token.name().equals(nameOrId) || token.id().equals(nameOrId);
            if (meant && !token.revoked()) {
                ids.add(token.id());
            }
            issued.add(new Issued(
                    token.name(),
                    token.id(),
                    token.scopes(),
                    token.issuedAt(),
                    token.expiresAt(),
                    token.revoked() || meant));
        }
        if (!ids.isEmpty()) {
            append(ids);
            JsonFile.write(data.machineTokens(), issued);
        }
        return ids.size();
    }

    private void append(TreeSet<String> ids) throws IOException {
        var before = Files.exists(data.revoked()) ? Files.readString(data.revoked()) : "";
        OwnerOnly.write(data.revoked(), before + String.join("\n", ids) + "\n");
    }
}
