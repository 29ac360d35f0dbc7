/** Tests of the rehearsal: what it proves, and above all what it catches. */
package dev.trammel.rehearsal;
