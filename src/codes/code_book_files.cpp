// A book from the tables compiled in and the rows of files.
#include "codes/code_book.hpp"
#include "codes/code_file.hpp"

#include <budgetcheck/codes.hpp>

#include <algorithm>
#include <iterator>

namespace budgetcheck::codes {
namespace {

/// What is left of a row outside the years of another.
void keep_outside(const NamedCode& row, const NamedCode& taken, std::vector<NamedCode>& kept) {
    if (row.first_year < taken.first_year) {
        kept.push_back(row);
        kept.back().last_year = std::min(row.last_year, static_cast<std::uint16_t>(taken.first_year - 1));
    }
    if (row.last_year > taken.last_year) {
        kept.push_back(row);
        kept.back().first_year = std::max(row.first_year, static_cast<std::uint16_t>(taken.last_year + 1));
    }
}

/// The years of a compiled row for which the files say nothing of its code.
std::vector<NamedCode> years_left(const NamedCode& row, std::span<const NamedCode> of_files) {
    std::vector<NamedCode> left{row};
    for (const NamedCode& taken : of_files) {
        if (!taken.is_strong()) continue;
        std::vector<NamedCode> kept;
        for (const NamedCode& part : left) keep_outside(part, taken, kept);
        left = std::move(kept);
    }
    return left;
}

std::span<const NamedCode> of_code(std::span<const NamedCode> rows, std::uint32_t code) {
    const auto first = std::ranges::lower_bound(rows, code, {}, &NamedCode::code);
    const auto last = std::ranges::upper_bound(rows, code, {}, &NamedCode::code);
    return {first, last};
}

/// A file that has the old name, as replaced or as still in force, knows better.
bool is_known(const RenamedCode& renamed, const CodeTable& files) {
    return std::ranges::any_of(of_code(files.names, renamed.code),
                               [&](const NamedCode& row) { return row.name == renamed.old_name; }) ||
           std::ranges::any_of(files.renamed, [&](const RenamedCode& row) {
               return row.code == renamed.code && row.old_name == renamed.old_name;
           });
}

}  // namespace

CodeBook::CodeBook(const CompiledCodes& compiled)
    : by_code_(compiled.by_code), by_name_(compiled.by_name), renamed_(compiled.renamed) {
    own_.names.reserve(compiled.names.size());
    for (const CompiledCode& row : compiled.names)
        own_.names.push_back({row.code, compiled.characters.substr(row.name_begin, row.name_size), row.basis,
                              row.first_year, row.last_year});
    names_ = own_.names;
}

CodeBook::CodeBook(CodeTable files) : own_(std::move(files)) {
    const CodeBook& compiled = compiled_in();
    put_in_order(own_);
    std::vector<RenamedCode> renamed;
    std::ranges::copy_if(compiled.renamed_, std::back_inserter(renamed),
                         [&](const RenamedCode& row) { return !is_known(row, own_); });
    std::vector<NamedCode> names;
    for (const NamedCode& row : compiled.names_)
        std::ranges::copy(years_left(row, of_code(own_.names, row.code)), std::back_inserter(names));
    own_.names.insert(own_.names.end(), names.begin(), names.end());
    own_.renamed.insert(own_.renamed.end(), renamed.begin(), renamed.end());
    put_in_order(own_);
    own_by_code_ = slots_by_code(own_.names);
    own_by_name_ = sorted_by_name(own_.names);
    names_ = own_.names;
    by_code_ = own_by_code_;
    by_name_ = own_by_name_;
    renamed_ = own_.renamed;
}

}  // namespace budgetcheck::codes

namespace budgetcheck {

std::variant<std::shared_ptr<const codes::CodeBook>, Message> read_codes(std::string_view bytes) {
    codes::CodeTable table;
    if (std::optional<Message> problem = codes::read_code_file(bytes, table)) return *std::move(problem);
    return std::make_shared<const codes::CodeBook>(std::move(table));
}

}  // namespace budgetcheck
