/**
 * What Trammel makes. Emitters in the packages below take a plan or a model and return {@link
 * dev.trammel.artifact.Artifact}s sorted by path; they decide nothing and never touch the disk.
 */
package dev.trammel.artifact;
