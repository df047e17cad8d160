// Where the results of a run go: text of some format to an output, or rows to a database.
#pragma once

#include "options.hpp"

#include "input/batch.hpp"

#include <memory>

namespace budgetcheck {

class Sink {
public:
    virtual ~Sink() = default;

    /// The output of one report, made by any thread.
    virtual std::string text(const Report& report, const Settled& settled) const = 0;
    virtual std::string appendix(const Report& report) const = 0;
    virtual std::string_view separator() const = 0;
    /// Are the reports themselves wanted?
    virtual bool takes_reports() const = 0;

    /// One document after another, in their order.
    virtual void take(const Rendered& document) = 0;
    virtual void close(const Tally& total) = 0;

    /// All is written, or OutputError. What goes to a file appears only now.
    virtual void finish() = 0;
    /// The run was interrupted: what is a stream ends here, a file does not appear.
    virtual void abandon() = 0;
};

/// Throws OutputError.
std::unique_ptr<Sink> make_sink(const Options& options);

}  // namespace budgetcheck
