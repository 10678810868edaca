import { listed, type PlatformFamily } from './platform.ts';

/** AWS regions: S3 and API Gateway put the region inside the host name (AWS General Reference, service endpoints). */
const awsRegions = [
  'us-east-1',
  'us-east-2',
  'us-west-1',
  'us-west-2',
  'ca-central-1',
  'ca-west-1',
  'sa-east-1',
  'mx-central-1',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'eu-central-1',
  'eu-central-2',
  'eu-north-1',
  'eu-south-1',
  'eu-south-2',
  'me-south-1',
  'me-central-1',
  'il-central-1',
  'af-south-1',
  'ap-east-1',
  'ap-south-1',
  'ap-south-2',
  'ap-southeast-1',
  'ap-southeast-2',
  'ap-southeast-3',
  'ap-southeast-4',
  'ap-southeast-5',
  'ap-southeast-7',
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-northeast-3',
];

/**
 * OCI regions that object storage hosts are named after (Oracle's list of regions; the commercial ones with most
 * tenants).
 */
// biome-ignore format: several a line
const oracleRegions = [
  'us-ashburn-1', 'us-phoenix-1', 'us-sanjose-1', 'us-chicago-1', 'ca-toronto-1', 'ca-montreal-1', 'sa-saopaulo-1',
  'eu-frankfurt-1', 'eu-amsterdam-1', 'eu-zurich-1', 'eu-paris-1', 'eu-marseille-1', 'eu-milan-1', 'eu-madrid-1',
  'eu-stockholm-1', 'uk-london-1', 'me-dubai-1', 'me-jeddah-1', 'af-johannesburg-1', 'ap-mumbai-1', 'ap-hyderabad-1',
  'ap-singapore-1', 'ap-tokyo-1', 'ap-osaka-1', 'ap-seoul-1', 'ap-sydney-1', 'ap-melbourne-1',
];

/**
 * Sites, app hosting, serverless functions and object storage that customers publish on.
 *
 * Sources: the private section of the Public Suffix List, the platforms' documentation on default host names, reports
 * on abused hosting (Netskope Cloud and Threat Report, Cofense, Fortra/PhishLabs, Interisle Phishing Landscape,
 * Spamhaus), ATT&CK T1583.006 Web Services and T1102. Written from knowledge of these.
 *
 * Shape: as `listed` takes it; matched as `openPlatforms` in ../hosting.ts says.
 */
// biome-ignore format: one family a line
export const siteFamilies: readonly PlatformFamily[] = [
  // Google
  ...listed('site', `
Firebase Hosting | web.app firebaseapp.com
Blogger | blogspot.com
Google Sites | sites.google.com
Google Business Profile | business.site
Firebase App Hosting | hosted.app`),
  ...listed('worker', `
Google Cloud Run | run.app
Google Cloud Functions | cloudfunctions.net
Google App Engine | appspot.com
Google Apps Script | script.google.com`),
  ...listed('storage', `
Google Cloud Storage | storage.googleapis.com storage.cloud.google.com
Firebase Storage | firebasestorage.googleapis.com firebasestorage.app`),
  ...listed('site', `
Google Translate proxy | translate.goog
Google AMP cache | cdn.ampproject.org`),
  // Microsoft
  ...listed('storage', `
Azure Blob Storage | blob.core.windows.net
Azure static websites | web.core.windows.net`),
  ...listed('site', `
Azure App Service | azurewebsites.net
Azure Static Web Apps | azurestaticapps.net
Azure Cloud Services | cloudapp.net
Azure virtual machines | cloudapp.azure.com
Azure Front Door | azurefd.net
Azure CDN | azureedge.net
Azure Traffic Manager | trafficmanager.net
Azure API Management | azure-api.net
Azure Container Apps | azurecontainerapps.io
Power Pages | powerappsportals.com`),
  // Amazon
  {
    title: 'Amazon S3',
    kind: 'storage',
    domains: [
      's3.amazonaws.com',
      ...awsRegions.flatMap((region) => [
        `s3.${region}.amazonaws.com`, `s3-${region}.amazonaws.com`,
        `s3-website.${region}.amazonaws.com`, `s3-website-${region}.amazonaws.com`,
      ]),
    ],
  },
  {
    title: 'Amazon API Gateway',
    kind: 'worker',
    domains: awsRegions.map((region) => `execute-api.${region}.amazonaws.com`),
  },
  ...listed('site', `
AWS load balancers | elb.amazonaws.com`),
  ...listed('storage', `
Amazon CloudFront | cloudfront.net`),
  ...listed('worker', `
AWS Lambda function URLs | on.aws
AWS Elastic Beanstalk | elasticbeanstalk.com
AWS App Runner | awsapprunner.com`),
  ...listed('site', `
AWS Amplify | amplifyapp.com
Amazon EC2 | compute.amazonaws.com compute-1.amazonaws.com`),
  // Cloudflare
  ...listed('site', `
Cloudflare Pages | pages.dev`),
  ...listed('worker', `
Cloudflare Workers | workers.dev`),
  ...listed('storage', `
Cloudflare R2 | r2.dev r2.cloudflarestorage.com`),
  // Code and app hosting
  ...listed('site', `
GitHub Pages | github.io
GitLab Pages | gitlab.io
Bitbucket Cloud | bitbucket.io
Codeberg Pages | codeberg.page
SourceForge | sourceforge.io
Surge | surge.sh
Neocities | neocities.org
Tiiny Host | tiiny.site tiiny.co
Tencent EdgeOne Pages | edgeone.app edgeone.dev
Netlify | netlify.app
Vercel | vercel.app now.sh
Heroku | herokuapp.com
Render | onrender.com
Fly.io | fly.dev
Railway | up.railway.app
Koyeb | koyeb.app
Northflank | northflank.app
Cyclic | cyclic.app
Adaptable | adaptable.app
Kinsta | kinsta.app
DigitalOcean App Platform | ondigitalocean.app
Vultr Object Storage | vultrobjects.com
Glitch | glitch.me
Replit | replit.app replit.dev repl.co
StackBlitz | stackblitz.io webcontainer.io
CodeSandbox | codesandbox.io csb.app
CodePen | cdpn.io
Streamlit | streamlit.app
Hugging Face Spaces | hf.space
Gradio | gradio.live
Lovable | lovable.app
Bolt | bolt.host
Base44 | base44.app
PythonAnywhere | pythonanywhere.com
Deno Deploy | deno.dev
Val Town | val.run`),
  ...listed('storage', `
GitHub raw files | raw.githubusercontent.com
GitHub Gist | gist.githubusercontent.com
Discord attachments | cdn.discordapp.com
DigitalOcean Spaces | digitaloceanspaces.com
Linode Object Storage | linodeobjects.com`),
  {
    title: 'Oracle Object Storage',
    kind: 'storage',
    domains: ['customer-oci.com', ...oracleRegions.map((region) => `objectstorage.${region}.oraclecloud.com`)],
  },
  ...listed('storage', `
Backblaze B2 | backblazeb2.com
Wasabi | wasabisys.com
IBM Cloud | appdomain.cloud
Alibaba Cloud OSS | aliyuncs.com
Tencent Cloud COS | myqcloud.com
Huawei Cloud OBS | myhuaweicloud.com
Scaleway | scw.cloud
Supabase | supabase.co
Bunny CDN | b-cdn.net
Storj | storjshare.io
Yandex Cloud | yandexcloud.net`),
  // Site builders and free hosting
  ...listed('site', `
Weebly | weebly.com weeblysite.com
Square Online | square.site
Wix | wixsite.com
Wix Studio | wixstudio.com wixstudio.io
Wix Editor X | editorx.io
Webflow | webflow.io
Framer | framer.app framer.website framer.ai framer.media framer.photos framer.wiki
GoDaddy Website Builder | godaddysites.com
Strikingly | strikingly.com mystrikingly.com
Jimdo | jimdosite.com jimdofree.com
Webnode | webnode.page
Yola | yolasite.com
SITE123 | site123.me
Ucraft | ucraft.site
uKit | ukit.me
Webador | webador.com
Mobirise | mobirisesite.com
Simvoly | simvoly.com
Hostinger Website Builder | zyrosite.com
Hostinger | hostingersite.com
Builderall | builderallwppro.com
Tilda | tilda.ws
Nicepage | nicepage.io
Dorik | dorik.io
Gamma | gamma.site
Systeme.io | systeme.io
ClickFunnels | clickfunnels.com
Leadpages | leadpages.co lpages.co
Unbounce | unbouncepages.com
Instapage | instapage.com
Swipe Pages | swipepages.net swipepages.media
HubSpot pages | hs-sites.com hubspotpagebuilder.com
Mailchimp sites | mailchimpsites.com
Mailchimp landing pages | mailchi.mp
Shopify | myshopify.com
BigCommerce | mybigcommerce.com
Ecwid | company.site
Bubble | bubbleapps.io
Softr | softr.app
Glide | glide.page glideapp.io
Canva Sites | canva.site
Carrd | carrd.co crd.co uwu.ai
Linktree | linktr.ee
Bio.link | bio.link
Bio Sites | bio.site
Beacons | beacons.ai
Lnk.Bio | lnk.bio
Campsite | campsite.bio
Taplink | taplink.ws taplink.cc
about.me | about.me
WordPress.com | wordpress.com wpcomstaging.com
WP Engine | wpengine.com wpenginepowered.com
Pantheon | pantheonsite.io
Kinsta | kinsta.cloud
Flywheel | flywheelsites.com
Cloudways | cloudwaysapps.com
SiteGround temporary addresses | tempurl.host
000webhost | 000webhostapp.com
InfinityFree | infinityfreeapp.com epizy.com rf.gd free.nf kesug.com wuaze.com
Byet | byethost.com byethost7.com 42web.io great-site.net
AwardSpace | awardspace.info atwebpages.com mywebcommunity.org
x10Hosting | x10.mx
Altervista | altervista.org
uCoz | ucoz.com ucoz.net ucoz.ru do.am
Beget | beget.tech beget.app
SpaceWeb | temp.swtest.ru
Timeweb | tmweb.ru
Jino | myjino.ru
Plesk | plesk.page
cPanel | cprapid.com
Tumblr | tumblr.com
Medium | medium.com
Substack | substack.com
Hashnode | hashnode.dev
Ghost | ghost.io
LiveJournal | livejournal.com
OverBlog | over-blog.com
CanalBlog | canalblog.com
Eklablog | eklablog.com
Hatena Blog | hatenablog.com
Ameba | ameblo.jp`),
];
