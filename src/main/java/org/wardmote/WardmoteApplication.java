package org.wardmote;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The web application. */
@SpringBootApplication
class WardmoteApplication {}
