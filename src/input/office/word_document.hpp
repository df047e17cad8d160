// A text document (DOCX): paragraphs with their numbers, tables, text boxes, in the order of the document. Knows
// WordprocessingML (ECMA-376); knows nothing of budgets.
#pragma once

#include "input/office/composer.hpp"
#include "input/office/package.hpp"

#include <string>

namespace budgetcheck::office {

/// Puts the document into `composer`: what is deleted under tracked changes or hidden is left out. Throws Refused.
void read_word_document(Package& package, Composer& composer);

/// The same from its parts as they are unpacked; those that it does not have are empty.
void read_word_parts(std::string document, std::string numbering, std::string styles, Composer& composer);

}  // namespace budgetcheck::office
