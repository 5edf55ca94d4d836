import { AboutSection } from './about-section.tsx'
import { RetentionSection } from './retention-section.tsx'
import { TeamSection } from './team-section.tsx'
import { VerifySection } from './verify-section.tsx'

/** The data file: what and where it is, whether it is sound, how long chats are kept, and the team as a file. */
export const DataPanel = () => (
  <div className="settings-data">
    <AboutSection />
    <VerifySection />
    <RetentionSection />
    <TeamSection />
  </div>
)
