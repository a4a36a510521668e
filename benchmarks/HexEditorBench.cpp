// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "benchmarks/HexEditorBench.h"

#include "benchmarks/Figures.h"
#include "widgets/fields/HexEdit.h"
#include "widgets/fields/HexEditWindow.h"
#include "widgets/support/Dialogs.h"
#include "widgets/support/Theme.h"
#include "widgets/support/WorkbenchStyle.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>
#include <random>

namespace workbench::bench {

namespace {

constexpr int kEditorRounds = 5;
constexpr std::size_t kEdited = 100'000'000;
constexpr int kEdits = 20;

/// So many random bytes in a file.
void fillFile(const QString& path)
{
    Bytes bytes(kEdited);
    std::mt19937_64 random(1);
    for (std::size_t i = 0; i + 8 <= bytes.size(); i += 8) {
        const std::uint64_t eight = random();
        std::copy_n(reinterpret_cast<const std::byte*>(&eight), 8, &bytes[i]);
    }
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(reinterpret_cast<const char*>(bytes.data()),
                                                       qint64(bytes.size())) != qint64(bytes.size())) {
        std::fputs("cannot write the file\n", stderr);
        std::exit(1);
    }
}

double readBare(const QString& path)
{
    const auto start = Clock::now();
    std::FILE* file = std::fopen(path.toLocal8Bit().constData(), "rb");
    Bytes bytes(kEdited);
    if (file == nullptr || std::fread(bytes.data(), 1, bytes.size(), file) != bytes.size())
        std::exit(1);
    std::fclose(file);
    return secondsSince(start);
}

} // namespace

void benchHexEditor(QApplication& application)
{
    Theme theme(application, Theme::Mode::Light);
    QApplication::setStyle(new WorkbenchStyle(theme));
    WindowDialogs dialogs;
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("payload.bin"));
    fillFile(path);
    std::vector<double> bare;
    std::vector<double> opened;
    std::vector<double> typed;
    for (int round = 0; round < kEditorRounds; ++round) {
        bare.push_back(readBare(path));
        const auto start = Clock::now();
        HexEditWindow window(theme, dialogs, nullptr);
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        window.setBytes({}, Encoding::Utf8, {});
        window.show();
        window.insertFile(path);
        window.repaint();
        window.edit().viewport()->repaint();
        opened.push_back(secondsSince(start));
        if (window.edit().bytes().size() != kEdited)
            std::exit(1);
        const std::byte one{1};
        for (int i = 0; i < kEdits; ++i) {
            const auto before = Clock::now();
            window.edit().putBytes(0, {&one, 1});
            window.edit().viewport()->repaint();
            window.edit().undoAction()->trigger();
            window.edit().viewport()->repaint();
            typed.push_back(secondsSince(before) * 1e3 / 2);
        }
    }
    const double seconds = median(opened);
    print({"100 MB from a file in the hex editor, seen", median(bare), seconds, "s", seconds, "at most 1",
           seconds <= 1});
    const double worst = quantile(typed, 0.99);
    print({"  a byte put before them or undone, seen, p99", 0, worst, "ms", worst, "at most 100",
           worst <= 100});
}

} // namespace workbench::bench
