/**
 * What the platform does with its tables: agents are registered, put into crews, and their Python
 * is deployed. All access to rows goes through code that Trammel generates.
 */
package dev.trammel.example.platform;
