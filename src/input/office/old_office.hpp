// Formats that LibreOffice must convert first: .doc, .xls, .wps, .et, .rtf, .odt, .ods, Office's XML of 2003. Knows
// how that program is run and what it leaves; knows nothing of what documents hold. Why a program: docs/office.md.
#pragma once

#include "input/child_process.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace budgetcheck::office {

struct ConverterTool {
    std::vector<std::string> command{"soffice", "--headless", "--norestore", "--nologo", "--nolockcheck"};
    ChildLimits limits{.processor_time = std::chrono::seconds(120),
                       .time = std::chrono::milliseconds(180'000),
                       .memory = std::size_t{8} << 30,
                       .files = 1024,
                       .written = std::size_t{256} << 20,
                       .family = true};
};

/// What an old document is turned into.
enum class Target : std::uint8_t { unknown, text_document, workbook };

/// By what is in the file. Throws Refused where it is locked with a password.
Target target_of(int file);

/// By what a package of the OpenDocument kind says it is.
Target target_of_media_type(std::string_view type);

/// Converts an open file and calls read(file) with the result open. Throws Refused.
void convert(int file, Target target, const ConverterTool& tool, const std::function<void(int)>& read);

}  // namespace budgetcheck::office
