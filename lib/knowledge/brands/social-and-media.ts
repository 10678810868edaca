import type { Brand } from './brand.ts';

/**
 * Social networks, messengers, streaming, games, education.
 *
 * Sources: the services' help pages on their sender domains (Meta, LinkedIn, X, TikTok, Netflix, Spotify, Steam and
 * others).
 *
 * Matched as `brands` in ../brands.ts says.
 */
// biome-ignore format: one brand a line
export const socialAndMediaBrands: readonly Brand[] = [
  // social
  { id: 'facebook', names: ['Facebook', 'Meta Business Suite', 'Meta for Business', 'Meta Verified', 'Meta Platforms'], domains: ['facebook.com', 'facebookmail.com', 'fb.com', 'fb.me', 'fbcdn.net', 'fbsbx.com', 'facebook.net', 'fb.watch', 'fb.gg', 'meta.com', 'metamail.com', 'messenger.com', 'm.me', 'workplace.com', 'instagram.com'], kind: 'social' },
  { id: 'meta', names: ['Meta'], domains: ['meta.com', 'metamail.com', 'facebook.com', 'facebookmail.com', 'fb.com', 'fb.me', 'fbcdn.net', 'metacareers.com', 'oculus.com'], kind: 'social', ordinaryWord: true },
  { id: 'instagram', names: ['Instagram'], domains: ['instagram.com', 'cdninstagram.com', 'ig.me', 'instagr.am', 'facebook.com', 'facebookmail.com', 'fb.com', 'meta.com', 'metamail.com'], kind: 'social' },
  { id: 'whatsapp', names: ['WhatsApp'], domains: ['whatsapp.com', 'whatsapp.net', 'wa.me', 'facebook.com', 'meta.com'], kind: 'social' },
  { id: 'linkedin', names: ['LinkedIn'], domains: ['linkedin.com', 'licdn.com', 'lnkd.in', 'linkedin.cn'], kind: 'social' },
  { id: 'twitter', names: ['Twitter', 'X Corp', 'X Premium'], domains: ['twitter.com', 'x.com', 't.co', 'twimg.com', 'periscope.tv'], kind: 'social' },
  { id: 'tiktok', names: ['TikTok'], domains: ['tiktok.com', 'tiktokv.com', 'tiktokcdn.com', 'bytedance.com', 'tiktokglobalshop.com'], kind: 'social' },
  { id: 'snapchat', names: ['Snapchat'], domains: ['snapchat.com', 'snap.com', 'sc-cdn.net'], kind: 'social' },
  { id: 'pinterest', names: ['Pinterest'], domains: ['pinterest.com', 'pinterest.co.uk', 'pinterest.de', 'pinterest.fr', 'pinterest.ca', 'pinimg.com', 'pin.it', 'pinterest.es', 'pinterest.it'], kind: 'social' },
  { id: 'reddit', names: ['Reddit'], domains: ['reddit.com', 'redditmail.com', 'redd.it', 'redditstatic.com', 'redditmedia.com', 'reddithelp.com'], kind: 'social' },
  { id: 'telegram', names: ['Telegram'], domains: ['telegram.org', 'telegram.me', 't.me', 'telegram.dog'], kind: 'social', ordinaryWord: true },
  { id: 'discord', names: ['Discord'], domains: ['discord.com', 'discordapp.com', 'discord.gg', 'discordapp.net', 'discord.gift', 'discord.media'], kind: 'social', ordinaryWord: true },
  { id: 'medium', names: ['Medium'], domains: ['medium.com'], kind: 'social', ordinaryWord: true },
  { id: 'eventbrite', names: ['Eventbrite'], domains: ['eventbrite.com', 'eventbrite.co.uk', 'eventbrite.de', 'eventbrite.fr', 'eventbrite.ca', 'eventbrite.com.au', 'evbuc.com'], kind: 'social' },
  { id: 'vk', names: ['VKontakte', 'ВКонтакте'], domains: ['vk.com', 'vk.ru', 'vk.me', 'vkontakte.ru', 'vk.cc', 'userapi.com'], kind: 'social' },
  { id: 'line', names: ['LINE Corporation', 'LINE Pay'], domains: ['line.me', 'line-apps.com', 'linecorp.com', 'lycorp.co.jp', 'linebiz.com', 'line-scdn.net'], kind: 'social' },
  { id: 'wechat', names: ['WeChat', 'Weixin'], domains: ['wechat.com', 'tencent.com', 'weixin.com'], kind: 'social' },
  { id: 'nextdoor', names: ['Nextdoor'], domains: ['nextdoor.com', 'nextdoor.co.uk', 'nextdoor.de', 'nextdoor.fr'], kind: 'social' },
  { id: 'patreon', names: ['Patreon'], domains: ['patreon.com', 'patreonusercontent.com'], kind: 'social' },
  { id: 'onlyfans', names: ['OnlyFans'], domains: ['onlyfans.com'], kind: 'social' },
  // streaming
  { id: 'netflix', names: ['Netflix'], domains: ['netflix.com', 'netflix.net', 'nflxext.com', 'nflximg.net', 'nflxvideo.net', 'nflximg.com', 'nflxso.net', 'netflix.shop'], kind: 'streaming' },
  { id: 'disney', names: ['Disney+', 'Disney Plus', 'DisneyPlus'], domains: ['disneyplus.com', 'disney.com', 'disneyaccount.com', 'go.com', 'disneyonline.com', 'dssott.com', 'disneystreaming.com', 'bamgrid.com', 'disney.co.uk', 'disney.de', 'disney.fr'], kind: 'streaming' },
  { id: 'hulu', names: ['Hulu'], domains: ['hulu.com', 'hulumail.com', 'disneyplus.com'], kind: 'streaming' },
  { id: 'hbo', names: ['HBO Max', 'HBO'], domains: ['hbomax.com', 'max.com', 'hbo.com', 'hbonow.com', 'wbd.com'], kind: 'streaming' },
  { id: 'paramount', names: ['Paramount+', 'Paramount Plus'], domains: ['paramountplus.com', 'paramount.com', 'cbs.com', 'cbsi.com', 'pplusstatic.com'], kind: 'streaming' },
  { id: 'peacock', names: ['Peacock TV'], domains: ['peacocktv.com', 'nbcuni.com', 'nbcu.com'], kind: 'streaming' },
  { id: 'prime-video', names: ['Prime Video', 'Amazon Prime Video'], domains: ['primevideo.com', 'amazon.com', 'amazon.co.uk', 'amazon.de', 'media-amazon.com'], kind: 'streaming' },
  { id: 'spotify', names: ['Spotify'], domains: ['spotify.com', 'scdn.co', 'spoti.fi', 'spotify.link', 'spotifycdn.com', 'spotify.net', 'byspotify.com'], kind: 'streaming' },
  { id: 'deezer', names: ['Deezer'], domains: ['deezer.com'], kind: 'streaming' },
  { id: 'twitch', names: ['Twitch'], domains: ['twitch.tv', 'twitchcdn.net', 'jtvnw.net', 'ttvnw.net'], kind: 'streaming', ordinaryWord: true },
  { id: 'roku', names: ['Roku'], domains: ['roku.com'], kind: 'streaming' },
  { id: 'dazn', names: ['DAZN'], domains: ['dazn.com'], kind: 'streaming' },
  { id: 'sky', names: ['Sky TV', 'Sky Broadband', 'Sky UK', 'Sky'], domains: ['sky.com', 'sky.uk', 'sky.de', 'sky.it', 'skyticket.de', 'sky.at', 'sky.ie', 'nowtv.com'], kind: 'streaming', ordinaryWord: true },
  { id: 'canal-plus', names: ['Canal+', 'Canal Plus'], domains: ['canalplus.com', 'canal-plus.com', 'mycanal.fr', 'canalplus.fr'], kind: 'streaming' },
  { id: 'audible', names: ['Audible'], domains: ['audible.com', 'audible.co.uk', 'audible.de', 'audible.fr', 'audible.it', 'audible.es', 'audible.ca', 'audible.com.au', 'audible.in', 'audible.co.jp', 'amazon.com'], kind: 'streaming', ordinaryWord: true },
  // gaming
  { id: 'steam', names: ['Steam'], domains: ['steampowered.com', 'steamcommunity.com', 'valvesoftware.com', 'steamstatic.com', 'steamgames.com', 'steamusercontent.com', 'steam-chat.com', 's.team'], kind: 'gaming', ordinaryWord: true },
  { id: 'playstation', names: ['PlayStation', 'PlayStation Network', 'PSN'], domains: ['playstation.com', 'sonyentertainmentnetwork.com', 'playstation.net', 'sony.com'], kind: 'gaming' },
  { id: 'nintendo', names: ['Nintendo'], domains: ['nintendo.com', 'nintendo.net', 'nintendo.co.jp', 'nintendo.co.uk', 'nintendo.de', 'nintendo.fr', 'nintendo.eu', 'nintendo-europe.com'], kind: 'gaming' },
  { id: 'epic-games', names: ['Epic Games', 'Fortnite'], domains: ['epicgames.com', 'fortnite.com', 'unrealengine.com', 'epicgames.dev'], kind: 'gaming' },
  { id: 'roblox', names: ['Roblox'], domains: ['roblox.com', 'rbxcdn.com'], kind: 'gaming' },
  { id: 'minecraft', names: ['Minecraft', 'Mojang'], domains: ['minecraft.net', 'mojang.com', 'microsoft.com', 'xbox.com'], kind: 'gaming' },
  { id: 'ea', names: ['Electronic Arts', 'EA Games', 'EA Sports'], domains: ['ea.com', 'origin.com'], kind: 'gaming' },
  { id: 'blizzard', names: ['Blizzard', 'Battle.net', 'Activision'], domains: ['blizzard.com', 'battle.net', 'activision.com', 'callofduty.com', 'battlenet.com.cn', 'blizzard.cn'], kind: 'gaming' },
  { id: 'riot-games', names: ['Riot Games', 'League of Legends', 'Valorant'], domains: ['riotgames.com', 'leagueoflegends.com', 'playvalorant.com'], kind: 'gaming' },
  { id: 'ubisoft', names: ['Ubisoft'], domains: ['ubisoft.com', 'ubi.com', 'ubisoftconnect.com'], kind: 'gaming' },
  // education
  { id: 'coursera', names: ['Coursera'], domains: ['coursera.org', 'coursera.community'], kind: 'education' },
  { id: 'udemy', names: ['Udemy'], domains: ['udemy.com', 'udemymail.com'], kind: 'education' },
  { id: 'duolingo', names: ['Duolingo'], domains: ['duolingo.com'], kind: 'education' },
  { id: 'fafsa', names: ['FAFSA', 'Federal Student Aid', 'StudentAid.gov'], domains: ['studentaid.gov', 'ed.gov'], kind: 'education' },
];
