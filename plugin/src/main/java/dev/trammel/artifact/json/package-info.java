/** Facts as JSON: compiled packs for the runtime, and schemas for forms and editors. */
package dev.trammel.artifact.json;
