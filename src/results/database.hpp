// A SQLite file of documents, figures and findings; docs/sqlite.md describes its tables.
#pragma once

#include "input/file_beside.hpp"
#include "report/catalogue.hpp"

#include <budgetcheck/report.hpp>

#include <memory>
#include <string>

struct sqlite3;
struct sqlite3_stmt;

namespace budgetcheck::results {

/// The version of SQLite that is linked.
std::string database_library();

class Database {
public:
    /// Begins a new file, which replaces an older one when it is finished. Throws OutputError.
    Database(std::string path, Language language);
    ~Database();

    /// Adds one document with all that was found in it. Throws OutputError.
    void add(const Report& report);

    /// The file is complete and in its place, or OutputError says why not.
    void finish();

private:
    struct Close {
        void operator()(sqlite3* database) const;
    };
    struct Finalise {
        void operator()(sqlite3_stmt* statement) const;
    };
    using Statement = std::unique_ptr<sqlite3_stmt, Finalise>;

    void execute(const char* sql);
    Statement prepare(const char* sql);
    template <typename Columns, typename Row>
    void insert(const Statement& statement, const Columns& columns, const Row& row);
    [[noreturn]] void fail() const;

    std::string path_;
    Language language_;
    std::unique_ptr<FileBeside> file_;
    std::unique_ptr<sqlite3, Close> database_;
    Statement documents_, figures_, findings_;
    std::int64_t documents_added_ = 0;
};

}  // namespace budgetcheck::results
