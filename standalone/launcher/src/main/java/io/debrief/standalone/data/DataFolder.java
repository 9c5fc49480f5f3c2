package io.debrief.standalone.data;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The one folder everything lasting lies in; whoever can read it is an administrator.
 *
 * @param root the folder
 */
public record DataFolder(Path root) {

    /** A data folder by its absolute path, so that child processes in other folders find it. */
    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    /**
     * Creates what is missing, closed to others.
     *
     * @throws IOException when a folder cannot be written
     */
    public DataFolder create() throws IOException {
        OwnerOnly.folder(root);
        OwnerOnly.folder(keys());
        OwnerOnly.folder(root.resolve("people"));
        OwnerOnly.folder(logs());
        OwnerOnly.folder(mappings());
        OwnerOnly.folder(imports());
        return this;
    }

    /** Held by the running stack. */
    public Path lock() {
        return root.resolve("lock");
    }

    /** What runs where, for {@code status} and {@code down}. */
    public Path stack() {
        return root.resolve("stack.json");
    }

    /** Where keys and passwords lie. */
    public Path keys() {
        return root.resolve("keys");
    }

    /** The private key tokens are signed with, PKCS 8 in PEM. */
    public Path signingKey() {
        return keys().resolve("signing.pem");
    }

    /** The public key services check tokens with, base64 of its X.509 form. */
    public Path publicKey() {
        return keys().resolve("signing.pub");
    }

    /** The key redacted secrets are made comparable with. */
    public Path redactionKey() {
        return keys().resolve("redaction.key");
    }

    /** The database roles' passwords, by schema. */
    public Path databasePasswords() {
        return keys().resolve("databases.json");
    }

    /** The statements an administrator of a foreign database runs where we may not. */
    public Path databaseStatements() {
        return keys().resolve("create-roles.sql");
    }

    /** The configured sources with their secrets. */
    public Path sources() {
        return root.resolve("sources.json");
    }

    /** Where the operator's own mappings of sources lie. */
    public Path mappings() {
        return root.resolve("mappings");
    }

    /** Where ingest keeps what came while the broker was away, from senders that never send again. */
    public Path spool() {
        return root.resolve("spool");
    }

    /** Where files wait until they are imported. */
    public Path imports() {
        return root.resolve("imports");
    }

    /** Who may log in, with password hashes. */
    public Path logins() {
        return root.resolve("people").resolve("logins.json");
    }

    /** The people this folder brings into the directory. */
    public Path people() {
        return root.resolve("people").resolve("people.json");
    }

    /** Generated passwords of people who have not been given theirs yet. */
    public Path initialPasswords() {
        return root.resolve("people").resolve("initial-passwords.txt");
    }

    /** The machine tokens that were issued, without the tokens themselves. */
    public Path machineTokens() {
        return root.resolve("people").resolve("machine-tokens.json");
    }

    /** The ids of revoked tokens, one a line. */
    public Path revoked() {
        return root.resolve("people").resolve("revoked.txt");
    }

    /** The broker's log folder. */
    public Path kafka() {
        return root.resolve("kafka");
    }

    /** The database server's folder. */
    public Path postgres() {
        return root.resolve("postgres");
    }

    /** Where each process's log goes. */
    public Path logs() {
        return root.resolve("logs");
    }
}
