/**
 * The goals. Maven's parameters come in, the pipeline's requests go out; the only package that
 * knows Maven.
 */
package dev.trammel.mojo;
