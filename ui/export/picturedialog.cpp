// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/picturedialog.h"

#include "ui/common/format.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

namespace desk::ui {

namespace {

constexpr int kNarrowest = 320, kLowest = 240, kLargest = 4000, kSharpest = 4;

QSpinBox* sizeBox(const char* name, int least, double value, QWidget* parent)
{
    auto* box = new QSpinBox(parent);
    box->setObjectName(QLatin1String(name));
    box->setRange(least, kLargest);
    box->setSingleStep(20);
    box->setValue(static_cast<int>(value));
    return box;
}

} // namespace

PictureDialog::PictureDialog(const ChartPicture& picture, QWidget* parent)
    : QDialog(parent)
    , m_picture(picture)
    , m_width(sizeBox("width", kNarrowest, picture.size.width(), this))
    , m_height(sizeBox("height", kLowest, picture.size.height(), this))
    , m_scale(new QComboBox(this))
    , m_appearance(new QComboBox(this))
    , m_pixels(new QLabel(this))
{
    setObjectName(QStringLiteral("pictureDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Export as PNG"));
    m_scale->setObjectName(QStringLiteral("scale"));
    for (int scale = 1; scale <= kSharpest; ++scale)
        m_scale->addItem(tr("%1×", "pixels for each").arg(scale), scale);
    m_scale->setCurrentIndex(m_scale->findData(static_cast<int>(picture.scale)));
    m_appearance->setObjectName(QStringLiteral("appearance"));
    m_appearance->addItem(tr("Light"));
    m_appearance->addItem(tr("Dark"));
    m_appearance->setCurrentIndex(picture.appearance == Theme::Appearance::Dark ? 1 : 0);
    auto* size = new QHBoxLayout;
    size->addWidget(m_width);
    size->addWidget(new QLabel(QStringLiteral("×"), this));
    size->addWidget(m_height);
    size->addStretch();
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Save…"), QDialogButtonBox::AcceptRole);
    buttons->addButton(QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit chosen(answer());
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QSpinBox* box : { m_width, m_height })
        connect(box, &QSpinBox::valueChanged, this, &PictureDialog::showPixels);
    connect(m_scale, &QComboBox::currentIndexChanged, this, &PictureDialog::showPixels);
    auto* form = new QFormLayout(this);
    form->setContentsMargins(16, 16, 16, 16);
    form->addRow(tr("Size"), size);
    form->addRow(tr("Scale"), m_scale);
    form->addRow(tr("Ground"), m_appearance);
    form->addRow(QString(), m_pixels);
    form->addRow(buttons);
    showPixels();
}

ChartPicture PictureDialog::answer() const
{
    ChartPicture picture = m_picture;
    picture.size = QSizeF(m_width->value(), m_height->value());
    picture.scale = m_scale->currentData().toInt();
    picture.appearance = m_appearance->currentIndex() == 1 ? Theme::Appearance::Dark : Theme::Appearance::Light;
    return picture;
}

void PictureDialog::showPixels()
{
    const QSize pixels = (answer().size * answer().scale).toSize();
    m_pixels->setText(tr("%1 × %2 pixels").arg(formatCount(pixels.width()), formatCount(pixels.height())));
}

} // namespace desk::ui
