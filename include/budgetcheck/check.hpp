// The one entry to the library: the bytes of a document in, a report out.
#pragma once

#include <budgetcheck/codes.hpp>
#include <budgetcheck/report.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace budgetcheck {

struct CheckOptions {
    bool keep_figures = false;               ///< fill Report::figures
    bool keep_views = false;                 ///< and what it takes to draw the document again: laws, views …
    bool tell_rounding = true;               ///< false: notes on rounding are only counted, without words and places
    std::string profile;                     ///< one of profile_names(); empty: recognised from the document
    const codes::CodeBook* codes = nullptr;  ///< from read_codes(), to outlive the check; null for those compiled in
};

/// The forms that are known: `shanghai-budget` …
std::vector<std::string_view> profile_names();

/// Checks one document given as the bytes of a text file. Never throws for what the bytes contain: what is wrong with
/// them is in the report. `path` is only carried into the report. A profile that is not known is the caller's mistake:
/// std::invalid_argument.
Report check(std::string_view bytes, std::string path, const CheckOptions& options = {});

/// The documents of a file in their order, each checked by itself: nearly always one. A further one begins at its
/// cover. Lines and pages are those of the file. Where there are several, their figures are kept for check_together().
std::vector<Report> check_file(std::string_view bytes, const std::string& path, const CheckOptions& options = {});

/// The report of a document that could not even be read; `error` says why.
Report unreadable(std::string path, Message error);

}  // namespace budgetcheck
