// What Swift sees of libxml2, the same for every release from 2.9.14 on.
#ifndef CXML_SHIM_H
#define CXML_SHIM_H

// Debian's libxml2 is built with ICU and drags its headers in; they clash with Foundation's own.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <stdio.h>

#include <libxml/HTMLparser.h>
#include <libxml/encoding.h>
#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <libxml/xmlwriter.h>
#include <string.h>

// The length of a name or a value in bytes; `xmlStrlen` counts one at a time.
static inline long cxml_length(const xmlChar *text) { return (long)strlen((const char *)text); }

// Where a byte stands first at or behind `from`, -1 when it does not.
static inline long cxml_find(const xmlChar *bytes, long count, long from, xmlChar byte) {
  const xmlChar *found = from < count ? (const xmlChar *)memchr(bytes + from, byte, (size_t)(count - from)) : NULL;
  return found ? (long)(found - bytes) : -1;
}

// What libxml2 hands to whoever listens for complaints became `const` in 2.12.
#if LIBXML_VERSION >= 21200
typedef const xmlError *watcher_error;
#else
typedef xmlErrorPtr watcher_error;
#endif

// The first complaint about a document; the later ones mostly follow from it.
typedef struct {
  int line;
  char message[256];
} watcher_complaint;

static inline void watcher_keep_first(void *complaint, watcher_error error) {
  watcher_complaint *first = (watcher_complaint *)complaint;
  if (first == NULL || first->message[0] != '\0' || error == NULL || error->message == NULL) return;
  first->line = error->line;
  snprintf(first->message, sizeof first->message, "%s", error->message);
}

static inline void watcher_listen(xmlRelaxNGValidCtxtPtr context, watcher_complaint *complaint) {
  xmlRelaxNGSetValidStructuredErrors(context, watcher_keep_first, complaint);
}

static inline void watcher_listen_to_grammar(xmlRelaxNGParserCtxtPtr context, watcher_complaint *complaint) {
  xmlRelaxNGSetParserStructuredErrors(context, watcher_keep_first, complaint);
}

// Elements that HTML got after version 4 are no mistake.
static inline void watcher_keep_first_of_html(void *complaint, watcher_error error) {
  if (error != NULL && error->code != XML_HTML_UNKNOWN_TAG) watcher_keep_first(complaint, error);
}

// Reads HTML and keeps the first complaint. The listener is the thread's: no release so far lets an HTML parser have its own.
static inline htmlDocPtr watcher_read_html(
    htmlParserCtxtPtr parser, const char *bytes, int count, watcher_complaint *complaint) {
  xmlSetStructuredErrorFunc(complaint, watcher_keep_first_of_html);
  htmlDocPtr document = htmlCtxtReadMemory(
      parser, bytes, count, NULL, "UTF-8",
      HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NODEFDTD | HTML_PARSE_IGNORE_ENC);
  xmlSetStructuredErrorFunc(NULL, NULL);
  return document;
}

#endif
