// What can be written only after everything else, kept on the disk until then.
#pragma once

#include <cstdio>
#include <functional>
#include <memory>
#include <string_view>

namespace budgetcheck {

/// Bytes in a temporary file without a name, made by the first of them: nothing of it outlives the program.
class Spool {
public:
    /// Throws OutputError.
    void write(std::string_view bytes);

    /// All that was written, in pieces. Throws OutputError.
    void read(const std::function<void(std::string_view)>& take);

private:
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    std::unique_ptr<std::FILE, Close> file_;
};

}  // namespace budgetcheck
