// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/manual/ManualEvents.h"
#include "widgets/step/StepFields.h"
#include "widgets/step/StepOutcome.h"

#include <QElapsedTimer>
#include <QHash>
#include <QWidget>

#include <cstdint>
#include <functional>

class QLabel;
class QPushButton;

namespace workbench {

class LinkButton;
class StepResult;
class Theme;

/// One call that can be made by hand: its button, its arguments, its last result with a link to the log, and
/// while it waits a clock and Cancel. GUI thread.
class StepRow : public QWidget
{
    Q_OBJECT
public:
    /// What the button that ends a waiting call does.
    enum class Ending {
        Cancels,  ///< the call itself returns
        Abandons, ///< nobody waits for it any more; it goes on
    };
    /// `form` must outlive the row.
    StepRow(const Theme& theme, const CallForm& form, Ending ending = Ending::Cancels,
            QWidget* parent = nullptr);

    const CallForm& form() const { return m_form; }
    StepFields& fields() const { return *m_fields; }
    QPushButton* button() const { return m_button; }
    bool hasFocusInside() const;
    /// The next sensible step is filled.
    void setFilled(bool filled);
    /// The row whose line of C is shown.
    void setCurrent(bool current);

    void started(ManualId id);
    /// It waits no longer. `outcome` is asked again when the language changes; `seq` is the call's number in
    /// the log, 0: none is known.
    using Outcome = std::function<StepOutcome()>;
    void settled(ManualId id, Outcome outcome, std::uint64_t seq);
    /// The settled call that the result is shown of; 0: none.
    ManualId shown() const { return m_shown; }
    bool isWaiting() const { return !m_waiting.isEmpty(); }
    /// The call of this row that was started last; 0: none waits.
    ManualId newest() const;
    /// Running clocks.
    void tick();
    void setNamesShown(bool shown);
    /// Where the results begin, from the left, in a row of this width; pixels.
    static int resultLeft(const Theme& theme, int width);
    static int argumentsLeft(const Theme& theme);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    void retranslate();

Q_SIGNALS:
    void called();
    void cancelRequested(quint64 id);
    void callRequested(quint64 seq);
    void edited();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void dress();
    /// Puts the fields in lines as wide as there is room, or only finds the height that they take.
    int placeFields(int width, bool move) const;
    void place();
    void showResult();

    const Theme& m_theme;
    const CallForm& m_form;
    const Ending m_ending;
    QPushButton* m_button;
    StepFields* m_fields;
    QLabel* m_hint; ///< of calls that nothing is to be said of
    StepResult* m_result;
    LinkButton* m_link;
    QPushButton* m_cancel;
    QHash<ManualId, QElapsedTimer> m_waiting;
    Outcome m_outcome;
    ManualId m_shown = 0;
    std::uint64_t m_seq = 0;
    bool m_current = false;
};

} // namespace workbench
