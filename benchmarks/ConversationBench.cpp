// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "benchmarks/ConversationBench.h"

#include "benchmarks/Figures.h"
#include "widgets/fields/ConversationView.h"
#include "widgets/fields/TrafficSplitter.h"
#include "widgets/support/Theme.h"
#include "widgets/support/WorkbenchStyle.h"

#include <QApplication>
#include <QEventLoop>
#include <QScrollBar>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace workbench::bench {

namespace {

constexpr int kTalkRows = 2'000'000;
constexpr int kTalkBatch = 1'000;
constexpr int kTalkLine = 32; ///< bytes
constexpr int kScrolls = 300;

/// VmRSS, MB.
double residentMegabytes()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmRSS:"))
            return std::stod(line.substr(6)) * 1024 / 1e6;
    }
    return 0;
}

/// Lines as they come out of a read: all share its bytes.
std::vector<TrafficRow> linesOfARead()
{
    const auto read = std::make_shared<const QByteArray>(kTalkBatch * kTalkLine, 'x');
    std::vector<TrafficRow> rows;
    rows.reserve(kTalkBatch);
    for (int i = 0; i < kTalkBatch; ++i) {
        TrafficRow& row = rows.emplace_back(TrafficRow::received(
            1'779'285'739'331 + i, QByteArray::fromRawData(read->constData() + i * kTalkLine, kTalkLine),
            kTalkLine, 92));
        row.owner = read;
    }
    return rows;
}

/// What the same rows cost in a vector that nobody looks at; s.
double appendBare()
{
    std::vector<TrafficRow> all;
    const auto start = Clock::now();
    for (int done = 0; done < kTalkRows; done += kTalkBatch) {
        std::vector<TrafficRow> rows = linesOfARead();
        all.insert(all.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
    }
    return secondsSince(start);
}

double repaintMs(TrafficTable& table, int value)
{
    const auto start = Clock::now();
    table.verticalScrollBar()->setValue(value);
    table.viewport()->repaint();
    return secondsSince(start) * 1e3;
}

void scroll(TrafficTable& table)
{
    std::mt19937 random(1);
    std::uniform_int_distribution<int> anywhere(0, table.verticalScrollBar()->maximum());
    std::vector<double> paints;
    for (int i = 0; i < kScrolls; ++i)
        paints.push_back(repaintMs(table, anywhere(random)));
    const double worst = quantile(paints, 0.99);
    print({"scrolling anywhere in 2 M rows of a conversation, p99", 0, worst, "ms", worst, "at most 16",
           worst <= 16});
    std::vector<double> ends;
    for (int i = 0; i < kScrolls; ++i) {
        table.verticalScrollBar()->setValue(0);
        ends.push_back(repaintMs(table, table.verticalScrollBar()->maximum()));
    }
    const double end = quantile(ends, 0.99);
    print({"  from their beginning to their end, p99", 0, end, "ms", end, "at most 16", end <= 16});
}

/// Two streams of the same size: as reads, then as lines.
void split(ConversationView& view)
{
    ConversationModel model;
    QByteArray read;
    for (int i = 0; i < 2048; ++i)
        read += QByteArray(kTalkLine - 1, 'y') + '\n';
    for (int i = 0; i < 1000; ++i)
        model.append({TrafficRow::received(1, read, read.size())});
    TrafficSplitter splitter;
    splitter.setSource(&model);
    view.setModel(splitter.messages());
    Framing lines;
    lines.kind = FramingKind::Line;
    std::vector<double> slices;
    const auto start = Clock::now();
    auto before = start;
    splitter.setFraming(lines);
    while (true) {
        slices.push_back(secondsSince(before) * 1e3);
        if (!splitter.isBehind())
            break;
        before = Clock::now();
        QCoreApplication::processEvents(QEventLoop::AllEvents);
    }
    const double seconds = secondsSince(start);
    const bool whole = splitter.messages()->rowCount() >= kTalkRows;
    print({"64 MB of a conversation split into 2 M lines", 0, seconds, "s", seconds, "at most 3",
           whole && seconds <= 3});
    const double worst = quantile(slices, 1.0);
    print({"  event loop's gap meanwhile, worst", 0, worst, "ms", worst, "at most 100", worst <= 100});
    view.setModel(nullptr);
}

} // namespace

void benchConversation(QApplication& application)
{
    Theme theme(application, Theme::Mode::Light);
    QApplication::setStyle(new WorkbenchStyle(theme));
    ConversationModel model;
    ConversationView view(theme);
    view.setModel(&model);
    view.resize(1000, 800);
    view.show();
    QCoreApplication::processEvents();
    const double before = residentMegabytes();
    std::vector<double> frames;
    double seconds = 0;
    for (int done = 0; done < kTalkRows; done += kTalkBatch) {
        const auto start = Clock::now();
        model.append(linesOfARead());
        seconds += secondsSince(start);
        view.table()->viewport()->repaint();
        frames.push_back(secondsSince(start) * 1e3);
    }
    if (model.rowCount() != kTalkRows || !view.table()->isAtEnd())
        std::exit(1);
    const double each = (residentMegabytes() - before) * 1e6 / kTalkRows;
    const double bare = appendBare(); // what it lets go would be taken for memory of the rows
    const double row = seconds * 1e9 / kTalkRows;
    print({"a row appended to a conversation that is shown", bare * 1e9 / kTalkRows, row, "ns", row,
           "at most 1000", row <= 1000});
    const auto tenth = static_cast<std::ptrdiff_t>(frames.size() / 10);
    const double first = median({frames.begin(), frames.begin() + tenth});
    const double last = median({frames.end() - tenth, frames.end()});
    print({"  1,000 rows and a repaint: the last 200,000 rows to the first", first, last, "ms", last / first,
           "at most 1.5", last / first <= 1.5});
    const double worst = quantile(frames, 0.99);
    print({"  1,000 rows and a repaint, p99", 0, worst, "ms", worst, "at most 16", worst <= 16});
    print({"  memory of a row, its 32 bytes included", 0, each, "B", each, "at most 160", each <= 160});
    scroll(*view.table());
    view.setModel(nullptr);
    model.clear();
    split(view);
}

} // namespace workbench::bench
