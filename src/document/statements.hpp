// Paragraphs → figures with coordinates: a small reader that carries subject, stage, base and direction from word to
// word and binds each amount to them.
#pragma once

#include "document/document.hpp"
#include "document/paragraphs.hpp"

namespace budgetcheck::document {

/// Reads the narrative of a document whose tables are read.
void read_narrative(const text::Text& text, const std::vector<Paragraph>& paragraphs, Document& document);

}  // namespace budgetcheck::document
