package io.debrief.standalone.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.debrief.standalone.identity.Passwords;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://admin:pa%40ss@db.example:6432/ops",
                "postgres://admin:pa%40ss@db.example:6432/ops",
                "jdbc:postgresql://admin:pa%40ss@db.example:6432/ops"
            })
    void allSpellingsMeanTheSame(String url) {
        assertThat(DatabaseAddress.parse(url))
                .isEqualTo(new DatabaseAddress("db.example", 6432, "ops", "admin", "pa@ss"));
    }

    @Test
    void servicesGetNoAdministrator() {
        var database = DatabaseAddress.parse("postgresql://admin:secret@db.example/ops");
        assertThat(database.jdbc()).isEqualTo("jdbc:postgresql://db.example:5432/ops");
        assertThat(database.reactive()).isEqualTo("postgresql://db.example:5432/ops");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mysql://root:hush@db/ops", "postgresql://admin:hush@db", "postgresql://admin:hush pass@db/x"})
    void whatIsNoAddressIsRefusedWithoutRepeatingThePassword(String url) {
        assertThatThrownBy(() -> DatabaseAddress.parse(url))
                .isInstanceOf(CannotStart.class)
                .hasMessageNotContaining("hush");
    }

    @Test
    void theStatementsForAnAdministratorMakeEveryRole() {
        var password = Passwords.secret(40);
        var database = DatabaseAddress.parse("postgresql://db.example/ops");
        assertThat(new DatabasePreparation(database, Map.of("timeline", password)).statements())
                .contains("create role debrief_timeline login", "create schema if not exists timeline", password);
    }
}
