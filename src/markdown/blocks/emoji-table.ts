const rows = `
smile 😄 smiley 😃 grinning 😀 grin 😁 laughing 😆 sweat_smile 😅 joy 😂 rofl 🤣 blush 😊
innocent 😇 wink 😉 relieved 😌 heart_eyes 😍 yum 😋 stuck_out_tongue 😛 thinking 🤔
neutral_face 😐 expressionless 😑 smirk 😏 unamused 😒 roll_eyes 🙄 grimacing 😬
pensive 😔 sleepy 😪 sleeping 😴 mask 😷 sunglasses 😎 nerd_face 🤓 confused 😕 worried 😟
open_mouth 😮 astonished 😲 flushed 😳 fearful 😨 cold_sweat 😰 cry 😢 sob 😭 scream 😱
disappointed 😞 sweat 😓 weary 😩 tired_face 😫 triumph 😤 rage 😡 angry 😠 skull 💀
ghost 👻 robot 🤖 alien 👽 clap 👏 wave 👋 ok_hand 👌 +1 👍 thumbsup 👍 -1 👎
thumbsdown 👎 fist ✊ raised_hands 🙌 pray 🙏 muscle 💪 point_up ☝️ point_down 👇
point_left 👈 point_right 👉 eyes 👀 brain 🧠 bow 🙇 heart ❤️ broken_heart 💔
yellow_heart 💛 green_heart 💚 blue_heart 💙 sparkles ✨ star ⭐ star2 🌟 boom 💥 fire 🔥
zap ⚡ sunny ☀️ cloud ☁️ umbrella ☔ snowflake ❄️ rainbow 🌈 ocean 🌊 dog 🐶 cat 🐱 mouse 🐭
bear 🐻 panda_face 🐼 penguin 🐧 bird 🐦 whale 🐳 whale2 🐋 dolphin 🐬 octopus 🐙 snake 🐍
turtle 🐢 bug 🐛 bee 🐝 crab 🦀 seedling 🌱 evergreen_tree 🌲 cherry_blossom 🌸 apple 🍎
banana 🍌 pizza 🍕 hamburger 🍔 ramen 🍜 sushi 🍣 rice_ball 🍙 coffee ☕ tea 🍵 beer 🍺
beers 🍻 cake 🍰 birthday 🎂 gift 🎁 tada 🎉 confetti_ball 🎊 balloon 🎈 trophy 🏆
medal_sports 🏅 dart 🎯 soccer ⚽ baseball ⚾ musical_note 🎵 art 🎨 rocket 🚀 airplane ✈️
car 🚗 train 🚆 bike 🚲 ship 🚢 anchor ⚓ construction 🚧 house 🏠 office 🏢 hospital 🏥
school 🏫 clock1 🕐 hourglass ⌛ watch ⌚ alarm_clock ⏰ calendar 📆 date 📅 phone ☎️
iphone 📱 computer 💻 desktop_computer 🖥️ keyboard ⌨️ printer 🖨️ cd 💿 floppy_disk 💾
camera 📷 bulb 💡 flashlight 🔦 battery 🔋 electric_plug 🔌 mag 🔍 lock 🔒 unlock 🔓
key 🔑 hammer 🔨 wrench 🔧 gear ⚙️ link 🔗 paperclip 📎 scissors ✂️ package 📦 mailbox 📫
email 📧 inbox_tray 📥 outbox_tray 📤 memo 📝 pencil 📝 pencil2 ✏️ book 📖 books 📚
bookmark 🔖 clipboard 📋 file_folder 📁 open_file_folder 📂 newspaper 📰
chart_with_upwards_trend 📈 chart_with_downwards_trend 📉 bar_chart 📊 pushpin 📌
round_pushpin 📍 triangular_flag_on_post 🚩 warning ⚠️ no_entry ⛔ no_entry_sign 🚫 x ❌ o ⭕
white_check_mark ✅ heavy_check_mark ✔️ ballot_box_with_check ☑️ question ❓ exclamation ❗
bangbang ‼️ interrobang ⁉️ information_source ℹ️ recycle ♻️ arrow_up ⬆️ arrow_down ⬇️
arrow_left ⬅️ arrow_right ➡️ arrow_upper_right ↗️ arrows_counterclockwise 🔄 back 🔙
soon 🔜 top 🔝 new 🆕 free 🆓 up 🆙 cool 🆒 ok 🆗 sos 🆘 one 1️⃣ two 2️⃣ three 3️⃣
four 4️⃣ five 5️⃣ six 6️⃣ seven 7️⃣ eight 8️⃣ nine 9️⃣ zero 0️⃣ red_circle 🔴
large_blue_circle 🔵 white_circle ⚪ black_circle ⚫ jp 🇯🇵 speech_balloon 💬
thought_balloon 💭 bell 🔔 no_bell 🔕 loudspeaker 📢 mega 📣 earth_asia 🌏
globe_with_meridians 🌐 wheel_of_dharma ☸️ shield 🛡️ test_tube 🧪 magnet 🧲 ticket 🎫
100 💯 heavy_plus_sign ➕ heavy_minus_sign ➖ copyright ©️ registered ®️ tm ™️
`;

/** The names of picture characters that notes use, as GitHub names them. */
export const emojiTable: ReadonlyMap<string, string> = new Map(
  [...rows.matchAll(/(\S+) (\S+)/g)].map(([, name = '', character = '']) => [name, character] as const),
);
