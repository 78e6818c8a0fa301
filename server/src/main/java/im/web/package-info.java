/** The HTTP edge: login check, Problem Details, security headers, API documents, the web client. */
@ApplicationModule(allowedDependencies = {"platform", "storage", "bus", "account"})
@NullMarked
package im.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
