// The numbers in front of items and headings: 1. 1、 1) (1) ① 一、 (一)
#pragma once

#include <cstddef>
#include <string_view>

namespace budgetcheck::document {

/// How long the number is with which a bare text begins, its marks included; 0 for none. 1.5 is none.
std::size_t length_of_ordinal(std::u16string_view bare);

}  // namespace budgetcheck::document
