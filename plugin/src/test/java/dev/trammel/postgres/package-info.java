/** Tests on a real PostgreSQL; {@link dev.trammel.postgres.TestServer} is shared by all of them. */
package dev.trammel.postgres;
