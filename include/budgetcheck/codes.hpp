// Names of codes beyond those compiled in: a table for another year, or of another place.
#pragma once

#include <budgetcheck/report.hpp>

#include <memory>
#include <string_view>
#include <variant>

namespace budgetcheck {

namespace codes {
class CodeBook;
}

/// The names compiled in, with the rows of a file of codes in their place or beside them; or what is wrong with the
/// first line that is no row. `bytes` is a table as src/codes/data/README.md describes it: comma-separated UTF-8.
std::variant<std::shared_ptr<const codes::CodeBook>, Message> read_codes(std::string_view bytes);

}  // namespace budgetcheck
