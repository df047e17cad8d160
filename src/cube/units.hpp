// In which unit a table's figures are: as its unit note says, unless its figures meet those of the other tables in the
// usual unit only.
#pragma once

#include "document/document.hpp"

#include <cstddef>
#include <vector>

namespace budgetcheck::cube {

class Units {
public:
    explicit Units(const document::Document& document) : document_(document) {}

    document::Unit of(const document::Table& table);

private:
    /// An amount of a table, in the unit its note says.
    struct Value {
        std::int64_t value = 0;
        const document::Table* table = nullptr;
    };

    void collect();
    bool meets_others(const document::Table& table, document::Unit unit) const;

    const document::Document& document_;
    bool collected_ = false;               ///< only a note that is not the usual one needs the values
    std::vector<Value> values_;            ///< of all tables, sorted
    std::vector<std::size_t> next_table_;  ///< for each value, the next one of another table
};

}  // namespace budgetcheck::cube
